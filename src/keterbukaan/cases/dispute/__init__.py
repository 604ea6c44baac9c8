"""Information disputes (sengketa informasi publik)."""
