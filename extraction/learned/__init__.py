"""What annotated articles teach and no rule says: which sentences tell an event of which type.

Weights are learned by `python -m extraction.evaluation.training` and lie beside this file; see docs/learning.md.
"""

from extraction.learned.weighing import Weighed, Weigher

__all__ = ["Weighed", "Weigher"]
