"""visitdocs: one YAML file that describes a study visit becomes the pack a public office publishes.

The road, one folder a stage, imports going one way along it:
definition → word → document → pdf → store. `pipeline` lists the stages in order; `cli` is what people type.
"""

__version__ = "0.1.0"
