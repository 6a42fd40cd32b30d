/**
 * The results framework: what is measured, what was planned, what came of it, and what others published about it. Owns the
 * tables indicator, target, result and published_figure. Features that judge results (evaluation, analytics) may import it.
 */
package vn.gnbv.indicator;
