// Package muted disconnects while it is initialised.
package muted

import "uidmatch/program/shop"

func init() { shop.Parcels.Disconnect("tracking") }
