// Command app sees the whole program.
package main

import (
	"uidmatch/program/admin"
	_ "uidmatch/program/muted" // want `no connection of Parcels has uid "tracking"`
	_ "uidmatch/program/nested"
	_ "uidmatch/program/receivers"
	"uidmatch/program/shop"
)

func main() {
	register()
	stopDirectly()
	stopMisspelt()
	stopThroughAdmin()
	stopKeyed()
	stopVisits()
	stopWhatIsThere()
}

func register() {
	shop.Parcels.Connect("label-printer", shop.Log)
	shop.OnVisit("counter", shop.Log)
}

// Wrong: nobody in the program connects these.
func stopDirectly() {
	shop.Orders.Disconnect("traffic")   // want `no connection of Orders has uid "traffic"`
	shop.Parcels.Disconnect("forklift") // want `no connection of Parcels has uid "forklift"`
}

// Wrong: spelt like nobody has connected it, and one uid is near.
func stopMisspelt() {
	shop.Orders.Disconnect("stockkeeper") // want `no connection of Orders has uid "stockkeeper"; did you mean "stock-keeper"\?`
}

// Wrong: the disconnect stands in admin; the call in main's own code that leads to it is the one that leaves main.
func stopThroughAdmin() {
	admin.StopWeather()     // want `no connection of Orders has uid "weather"`
	admin.StopWeatherDeep() // want `no connection of Orders has uid "weather"`
}

// Wrong: the uid is there, but on another signal.
func init() {
	shop.Refunds.Disconnect("newsletter") // want `uid "newsletter" is connected to Orders, not to Refunds`
}

// Wrong: the uid is there, but for one sender.
func stopKeyed() {
	shop.Tariffs.Disconnect("customs")            // want `uid "customs" of Tariffs is connected`
	shop.Tariffs.From("FR").Disconnect("customs") // want `uid "customs" of Tariffs is connected`
	shop.Tariffs.From("DE").Disconnect("customs")
}

// Wrong: the wrapper's connections are all known in the whole program.
func stopVisits() {
	shop.OffVisit("counter")
	shop.OffVisit("barometer") // want `no connection of visits has uid "barometer"`
}

// Right: each is connected somewhere in the program, or may be.
func stopWhatIsThere() {
	shop.Orders.Disconnect("stock-keeper")
	shop.Refunds.Disconnect("cash-desk")
	shop.Parcels.Disconnect("label-printer")
	shop.Returns.Disconnect("turnstile")
	admin.StopNewsletter()
	admin.StopReturns()
}
