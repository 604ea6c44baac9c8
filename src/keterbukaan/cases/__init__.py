"""Cases: requests, objections and disputes as histories, and what the law makes of them."""
