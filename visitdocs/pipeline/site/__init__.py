"""A pack and a site → the pack on the site and remembered as a draft or as public; what is there and what is not."""
