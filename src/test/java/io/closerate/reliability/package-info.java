/** Tools to break real processes at every step, and to say what came of it. */
package io.closerate.reliability;
