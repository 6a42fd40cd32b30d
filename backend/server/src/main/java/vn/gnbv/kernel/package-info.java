/** Words that every feature uses: refusals, languages, days, ids. Imports no feature. */
package vn.gnbv.kernel;
