/** Violations planted on purpose: the architecture test must find every one of them. Nothing here is ever run. */
package planted;
