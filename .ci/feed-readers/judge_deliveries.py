"""Each publication has reached the subscriber, within two seconds: judge_deliveries.py SUBSCRIBER REQUESTS"""
import sys

with open(sys.argv[1]) as file:
    feeds = [line.split() for line in file if line.startswith("feed ")]
with open(sys.argv[2]) as file:
    requests = [line.split() for line in file]
published = [int(one[2]) for one in requests if one[3] == "POST" and one[1] == "/desk/v1/publications" and one[0][0] == "2"]
withdrawn = [int(one[2]) for one in requests if one[3] == "POST" and one[1].endswith("/withdrawal") and one[0][0] == "2"]
assert published and withdrawn, "nothing was published or withdrawn"
assert len(feeds) >= 2, f"only {len(feeds)} deliveries"
for what, moment in (("publication", published[-1]), ("withdrawal", withdrawn[-1])):
    after = [int(one[1]) - moment for one in feeds if int(one[1]) >= moment - 50]
    assert after, f"the {what} was not delivered"
    print(f"   the {what} was delivered {after[0]} ms after the desk's answer")
    assert after[0] <= 2000, f"the {what} took {after[0]} ms"
