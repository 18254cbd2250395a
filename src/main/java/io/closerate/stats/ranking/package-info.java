/** How well a score puts wins before losses: from counts per score, never from rows, with ties kept together. */
package io.closerate.stats.ranking;
