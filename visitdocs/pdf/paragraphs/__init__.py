"""Paragraphs → boxes of lines with borders and shading, around floating pictures."""
