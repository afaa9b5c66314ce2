// Command app imports all receivers at once.
package main

import (
	_ "uidmatch/reported/aggregate/receivers"
	"uidmatch/reported/aggregate/sig"
)

// Right: the package that only imports hands on what its imports connect.
func main() { sig.Failed.Disconnect("alerts.pager") }
