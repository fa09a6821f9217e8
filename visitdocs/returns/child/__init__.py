"""A function and what it is called with → what it gives, from a process of its own with limits on time and memory."""
