// Package deep disconnects in its init what nobody connects.
package deep

import "uidmatch/transitive/shop"

func init() { drop("hologram") }

func drop(uid string) { shop.Orders.Disconnect(uid) }
