"""Publishes and withdraws statements, and notes the moments of the desk's answers:
publish.py SERVER TOKEN PASSWORD MOMENTS ROUNDS PAUSE

Without a PASSWORD it goes on with the TOKEN of before, and publishes only.
"""
import sys
import time

from desk import Desk

server, token, password, moments, rounds, pause = sys.argv[1:]
if password:
    desk = Desk(server)
    desk.sign_in(password)
    with open(token, "w") as file:
        file.write(desk.token)
else:
    with open(token) as file:
        desk = Desk(server, file.read())


def note(what):
    with open(moments, "a") as file:
        file.write(f"{what} {round(time.time() * 1000)}\n")
    time.sleep(int(pause))


for number in range(int(rounds)):
    text = {"title": f"Заявление {time.time_ns()}", "summary": "Одно предложение.", "body": "Слова заявления. " * 100}
    article = desk.publish({"kind": "statement", "section": "activities"}, {"ru": text})
    note("publication")
    if password:
        desk.withdraw(article, "ru")
        note("withdrawal")
