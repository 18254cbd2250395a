/** Scores leads by a grid file inside another program: needs Java and Jackson, none of the libraries that calibrating needs. */
package io.closerate.scorer;
