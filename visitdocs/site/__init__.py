"""A page's text and its files, an account on a WordPress site → both on that site, by the core of its REST interface.

https://developer.wordpress.org/rest-api/reference/ ; `secret` is light, so that the command line can hold a password,
and httpx is imported only where the site is called.
"""
