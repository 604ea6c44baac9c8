"""Reading and writing files, strictly."""
