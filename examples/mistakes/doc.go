// Package mistakes is the home of small programs that wire their signals
// wrongly. They compile, and vet's own checks find nothing in them. README.md
// lists what is wrong where, and by which check it is found.
package mistakes
