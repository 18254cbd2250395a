/** Closerate for analysts: a few verbs, and values that show themselves in a Jupyter notebook. */
package io.closerate.notebook;
