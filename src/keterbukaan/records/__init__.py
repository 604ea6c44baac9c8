"""What comes from other systems: pydantic models at the border, and what they lack."""
