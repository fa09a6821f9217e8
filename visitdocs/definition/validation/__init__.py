"""Plain data of a `Tree` to a `Visit`, or to a draft of one and every `ValueProblem` in it."""
