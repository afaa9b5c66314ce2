package strict

import "fmt"

// An Error is a fault in a file. Its position is always known;
// lines and columns count from 1, columns in characters.
type Error struct {
	File         string
	Line, Column int
	Message      string
}

// Error returns the position and the message: "file:line:column: message".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}
