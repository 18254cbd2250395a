package io.closerate.stats.survival;

/** Where a lead stands on the day it was last looked at. */
public enum Status { OPEN, WON, LOST }
