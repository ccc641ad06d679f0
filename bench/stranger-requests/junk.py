"""Texts of a given length that somebody might send to keep a processor busy. Each begins with other letters than the
last, so that no answer is kept from before."""
import random

CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыьэюяғӣқӯҳҷ"
LATIN = "abcdefghijklmnopqrstuvwxyz"
dice = random.Random(20261130)


def letters(alphabet, length):
    return "".join(dice.choices(alphabet, k=length))


def words(alphabet, least, most, gap=" "):
    def make(length):
        made, long = [], 0
        while long < length:
            made.append(letters(alphabet, dice.randint(least, most)))
            long += len(made[-1]) + len(gap)
        return gap.join(made)[:length]
    return make


def repeated(part):
    def make(length):
        return (letters(LATIN, min(4, length)) + part * (length // len(part) + 1))[:length]
    return make


KINDS = {
    "letters": lambda length: letters(LATIN, length),
    "Cyrillic letters": lambda length: letters(CYRILLIC, length),
    "one letter": repeated("a"),
    "Latin for Cyrillic": words(["shch", "zh", "yo", "kh", "o", "a"], 3, 7),
    "words": words(CYRILLIC, 5, 9),
    "short words": words(CYRILLIC, 1, 2),
    "joined words": words(LATIN, 2, 6, "-"),
    "words typed on wrong keys": words("qwertyuiop[]asdfghjkl;'zxcvbnm,.", 6, 11),
    "marks": repeated("\u0316\u0301"),
    "halfwidth marks": repeated("\uFF9E\uFF9F"),
    "characters of many letters": repeated("\uFDFA"),
    "emoji": repeated("\U0001F54A"),
    "spaces": repeated(" "),
    "line ends": repeated("\n"),
    "hyphens": repeated("a-"),
    "figures": lambda length: letters("0123456789", length),
    "brackets": repeated("[(<"),
    "backslashes": repeated("\\"),
    "references": repeated("&#38;"),
    "percents": repeated("%25"),
    "slashes": repeated("/"),
    "dots": repeated("../"),
    "quotation marks": repeated("\"'"),
    "addresses": repeated("https://example.org/ru/articles/a "),
    "dates": repeated("2026-11-24\n"),
}
ADDRESSES = ["letters", "Cyrillic letters", "marks", "figures", "hyphens", "percents", "slashes", "dots", "brackets"]
HEADERS = {
    "Accept": ["*/*;q=0.1,", "a/b;c=d,", "text/html,"],
    "Accept-Language": ["en;q=0.1,", "x-y-z-a-b-c,", "a-"],
    "Accept-Encoding": ["gzip;q=0.1,", "a,", "br;"],
    "If-None-Match": ['"x",', 'W/"x",', '"'],
    "If-Match": ['"x",', '"'],
    "If-Modified-Since": ["Tue, 24 Nov 2026 09:30:00 GMT", "0"],
    "If-Range": ['"x"', "a"],
    "Range": ["bytes=0-0,", "0-0,", "bytes=-1,"],
    "Cookie": ["a=b; ", "a=\"", "$"],
    "Authorization": ["Device a", "Bearer a.", "Basic a"],
    "X-Forwarded-For": ["10.0.0.1, ", "a,", "::1, "],
    "Forwarded": ["for=10.0.0.1;", "for=\"[::1]\","],
    "Origin": ["https://a.", "a"],
    "Access-Control-Request-Headers": ["a,", "x-y,"],
    "Content-Type": ["application/json;a=b;", "text/plain;charset=\"a", "a/"],
    "Content-Encoding": ["gzip,", "a"],
    "User-Agent": ["a ", "("],
}
