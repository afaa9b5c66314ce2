package receivers

import (
	"hash/fnv"

	"github.com/signalvet/signalvet/examples/loginhook/lms"
)

// Variant returns the half of the split test, "a" or "b", that user is in. It
// depends on the name alone, so that a user meets the same half at each login.
func Variant(user lms.User) string {
	sum := fnv.New32a()
	sum.Write([]byte(user.Name))
	if sum.Sum32()%2 == 0 {
		return "a"
	}
	return "b"
}
