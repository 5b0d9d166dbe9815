"""What is seen: one widget a panel, the theme, the pictures, the words."""
