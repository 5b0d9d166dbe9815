"""What draws: colours, fonts, pictures, and the painter's tools over them."""
