/** Whole-number points under limits: fewer lines, smaller numbers, only some numbers, with the least loss. */
package io.closerate.points;
