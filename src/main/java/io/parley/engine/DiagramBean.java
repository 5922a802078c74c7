package io.parley.engine;

/** Marks a bean that diagrams may name in expressions; no other bean can be reached from one. */
public interface DiagramBean {}
