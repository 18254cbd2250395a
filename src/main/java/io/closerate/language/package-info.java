/** What is said to people, in their language: sentences by key, numbers and dates as they are written there. */
package io.closerate.language;
