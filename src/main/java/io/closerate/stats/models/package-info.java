/**
 * Logistic models of wins and losses: maximum likelihood, ridge and Firth fits, separation, the choice of an update,
 * sample sizes, validation, and whole-number points.
 *
 * <p>Start at {@link io.closerate.stats.models.Observations}, the data of every fit, and at
 * {@link io.closerate.stats.models.FiniteFit}, the fit that always has finite coefficients. All fits first merge equal
 * rows in a canonical order, so that permuting rows changes no bit of the answer.
 */
package io.closerate.stats.models;
