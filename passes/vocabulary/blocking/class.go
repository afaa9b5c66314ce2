package blocking

import "slices"

// A Class says what a function waits for.
type Class string

// The classes of waiting.
const (
	Sleep Class = "sleep" // time passes
	Net   Class = "net"   // another machine answers
	DB    Class = "db"    // a database answers
	Exec  Class = "exec"  // another process ends
	Chan  Class = "chan"  // another goroutine sends or receives
	Wait  Class = "wait"  // other goroutines finish
	Stdin Class = "stdin" // somebody types
	Disk  Class = "disk"  // a file is read or written
	Lock  Class = "lock"  // a mutex becomes free
)

// Classes lists all classes, the severest first.
var Classes = []Class{Net, DB, Exec, Sleep, Stdin, Wait, Chan, Disk, Lock}

// Default tells whether c is reported unless the user says otherwise. Disks and
// mutexes are not: most programs use them everywhere, for short times.
func Default(c Class) bool {
	return c != Disk && c != Lock && slices.Contains(Classes, c)
}
