// Package alerts connects in its init.
package alerts

import "uidmatch/reported/aggregate/sig"

func init() { sig.Failed.Connect("alerts.pager", sig.Page) }
