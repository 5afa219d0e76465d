"""Posters' pictures, without their words: composed from a film's genres and name, the same every time."""
