def score(lead):
    """The score of a lead: a dict that is keyed by column name, its values texts or numbers."""
    reasons = []
    points = 0
    for line in GRID["lines"]:
        level, worth = line["levels"][_place(lead, line["cuts"])]
        points += worth
        if worth != 0:
            reasons.append({"attribute": line["attribute"], "level": level, "points": worth})
    reasons.sort(key=lambda reason: -abs(reason["points"]))
    return {"score": points, "probability": _probability(points), "tier": _tier(points), "reasons": reasons}


def _probability(points):
    curve = GRID["curve"]
    if curve["type"] == "knots":
        return _between(curve["scores"], curve["probabilities"], points)
    log_odds = max(-curve["farthest"], min(curve["farthest"], curve["intercept"] + curve["slope"] * points))
    return 1 / (1 + math.exp(-log_odds))


def _between(scores, values, points):
    """Along straight lines from knot to knot, level outside."""
    above = sum(score < points for score in scores)
    if above in (0, len(scores)):
        return values[min(above, len(scores) - 1)]
    share = (points - scores[above - 1]) / (scores[above] - scores[above - 1])
    return values[above - 1] + share * (values[above] - values[above - 1])


def _tier(points):
    return next(name for name, start in GRID["tiers"] if points >= start)


def _place(lead, cuts):
    """The place of the level: of two cuts, the second one runs faster."""
    place = 0
    for cut in cuts:
        place = place * cut["size"] + _bin(lead, cut)
    return place


def _bin(lead, cut):
    reading = _read(lead, cut)
    if reading is None:
        return cut["size"] - 2  # missing
    for i, values in enumerate(cut["specials"]):
        if reading in values:
            return cut["ranges"] + len(cut["words"]) + i
    if isinstance(reading, float) and cut["ranges"] > 0:
        return sum(start <= reading for start in cut["starts"])
    for i, words in enumerate(cut["words"]):
        if reading in words:
            return i
    return cut["size"] - 1  # unseen


def _read(lead, cut):
    """What the signal of a cut reads of a lead; None where it is missing."""
    value = lead.get(cut["column"])
    if cut["signal"] == "word":
        return _text(value) or None
    if cut["signal"] == "number":
        return _number(value)
    if cut["signal"] == "email":
        return _email_class(_text(value)) or None
    start, end = _day(_text(value)), _day(_text(lead.get(cut["reference"])))
    return None if start is None or end is None else float(end - start)


# White space as Closerate sees it: no-break spaces are none.
_WHITE = ("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a"
          "\u2028\u2029\u205f\u3000")


def _text(value):
    """A value as text, without white space around it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not math.isfinite(value):
            return ""
        if value == int(value) and abs(value) < 1e15:
            return str(int(value))
        return repr(float(value))
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return str(value).strip(_WHITE)


_NUMBER = re.compile(r"-?(?:(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:'[0-9]{3})+)(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")
_TOO_LONG = re.compile(r"-?[0-9]{16,}")


def _number(value):
    """A number, or a text that people write for one: 1234.5; 1 234,5; 1'234.5; 1.234.567; 1e3.

    Of two different signs the last one begins the decimals; a sign that occurs once does so too; one that occurs more often
    parts thousands.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            return None
        return number + 0.0 if math.isfinite(number) else None  # and -0 is 0
    text = _text(value)
    if len(text) > 40:
        return None
    commas, points = text.count(","), text.count(".")
    if commas == 0:
        decimal_comma = points > 1
    else:
        decimal_comma = commas == 1 if points == 0 else text.rindex(",") > text.rindex(".")
    grouped = re.sub("[ \u00a0\u202f\u2019]", "'", text)
    plain = grouped.replace(".", "'").replace(",", ".") if decimal_comma else grouped.replace(",", "'")
    bare = plain.replace("'", "")
    if not _NUMBER.fullmatch(plain) or _TOO_LONG.fullmatch(bare):
        return None
    return float(bare) + 0.0


_TIME = r"(?:[T ][0-9]{1,2}:[0-9]{2}[0-9:.,+\-TZAPMapm ]*)?"
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + _TIME)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + _TIME)


def _day(text):
    """The number of a day, counted without gaps; None for what is no date."""
    if len(text) > 48:
        return None
    parts = _YEAR_FIRST.fullmatch(text)
    if parts:
        year, month, day = map(int, parts.groups())
    else:
        parts = _DAY_FIRST.fullmatch(text)
        if not parts:
            return None
        day, month, year = map(int, parts.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not 1 <= month <= 12 or not 1 <= day <= days[month - 1]:
        return None
    y = year + 400 - (month <= 2)  # years that begin in March
    m = month + (9 if month <= 2 else -3)
    return 365 * y + y // 4 - y // 100 + y // 400 + (153 * m + 2) // 5 + day


_CAPITALS = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _email_class(text):
    address = text.translate(_CAPITALS)
    if not address:
        return ""
    name, _, domain = address.partition("@")
    fenced = "." + domain + "."
    valid = (name and not re.search("[ \t\n\x0b\x0c\r,;:\"<>()]", address) and not re.search(r"[@!#$%&'*+/=?\[\\\]^_`{|}~]", domain)
             and "." in domain and ".." not in fenced and ".-" not in fenced and "-." not in fenced
             and len(domain.rpartition(".")[2]) >= 2 and domain[-1] not in "0123456789")
    if not valid:
        return "invalid"
    mail = GRID["mail"]
    if domain in mail["disposable"]:
        return "disposable"
    if domain in mail["personal"]:
        return "personal"
    return "generic" if name in mail["generic"] else "professional"
