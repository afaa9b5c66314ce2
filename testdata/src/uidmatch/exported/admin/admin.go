// Package admin disconnects what others have connected; it is a library, so it does not see all of them.
package admin

import (
	"uidmatch/exported/receivers"
	"uidmatch/exported/shop"
)

// StopAudit is right: the constant of the package that connects.
func StopAudit() { shop.Refunds.Disconnect(receivers.AuditUID) }

// StopShredder is right: the same text.
func StopShredder() { shop.Refunds.Disconnect("paper-shredder") }

// StopAuditMisspelt is wrong: a slip of a uid of an imported package.
func StopAuditMisspelt() {
	shop.Refunds.Disconnect("audittrail") // want `no connection of Refunds has uid "audittrail"; did you mean "audit-trail"\?`
}

// StopShredderMisspelt is wrong: another slip.
func StopShredderMisspelt() {
	shop.Refunds.Disconnect("paper-shreder") // want `no connection of Refunds has uid "paper-shreder"; did you mean "paper-shredder"\?`
}

// StopBookkeeper is right: it is not near, and who else connects is not known here.
func StopBookkeeper() { shop.Ledgers.Disconnect("tax-advisor") }

// StopShelves is right: connected by the shop itself.
func StopShelves() {
	shop.Orders.Disconnect("shelf-1")
	shop.Orders.Disconnect("shelf-2")
}

// StopByName is right: the caller knows.
func StopByName(uid string) bool { return shop.Orders.Disconnect(uid) }
