"""Locations, venues and contacts that a bot sends."""

from emulator import limits
from emulator.chats import Body
from emulator.errors import bad_request, not_played
from emulator.methods.call import Call, post

_VENUE = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")


def _location(call: Call) -> Body:
    latitude, longitude = call.params["latitude"], call.params["longitude"]
    if abs(latitude) > limits.LATITUDE or abs(longitude) > limits.LONGITUDE:
        raise bad_request("wrong location specified")
    return {"latitude": latitude, "longitude": longitude}


def send_location(call: Call) -> Body:
    if "live_period" in call.params:
        raise not_played("live locations")
    location = _location(call)
    if "horizontal_accuracy" in call.params:
        location["horizontal_accuracy"] = call.params["horizontal_accuracy"]
    return post(call, {"location": location}).body


def send_venue(call: Call) -> Body:
    params = call.params
    venue = {
        "location": _location(call),
        "title": params["title"],
        "address": params["address"],
        **{name: params[name] for name in _VENUE if name in params},
    }
    return post(call, {"venue": venue, "location": venue["location"]}).body


def send_contact(call: Call) -> Body:
    names = ("phone_number", "first_name", "last_name", "vcard")
    return post(call, {"contact": {name: call.params[name] for name in names if name in call.params}}).body


METHODS = {"sendLocation": send_location, "sendVenue": send_venue, "sendContact": send_contact}
