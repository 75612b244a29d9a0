"""When this process began to read our code: what is changed later may, or may not, be what it runs."""

import time

#: Seconds since the epoch.
BEGAN = time.time()
