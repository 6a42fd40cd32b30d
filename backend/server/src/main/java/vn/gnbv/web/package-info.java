/** The HTTP conventions, each once: problems, pages and their formats, ETags, retries, who may call what. */
package vn.gnbv.web;
