// Package receivers has imports only.
package receivers

import _ "uidmatch/reported/aggregate/receivers/alerts"
