// Package nested hits while it is initialised.
package nested

import (
	_ "uidmatch/program/receivers"
	"uidmatch/program/shop"
)

func init() { shop.Refunds.Disconnect("cash-desk") }
