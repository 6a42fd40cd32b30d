package vn.gnbv.web;

/** A large answer that is kept and given again and again: its JSON is made once and goes when the answer does. */
public interface WrittenOnce {}
