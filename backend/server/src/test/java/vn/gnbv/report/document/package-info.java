/** Tests of the document model and its renderers: no container, the real LibreOffice. */
package vn.gnbv.report.document;
