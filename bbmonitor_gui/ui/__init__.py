"""What users see and touch."""
