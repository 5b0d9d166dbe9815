"""A draft of an announcement from a news article: pure but for html_page.py, which asks a library what on a page is the article."""
