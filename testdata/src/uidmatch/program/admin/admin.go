// Package admin disconnects on demand. Whether it hits is known in main only.
package admin

import "uidmatch/program/shop"

// StopWeather disconnects what nobody connects.
func StopWeather() { shop.Orders.Disconnect("weather") }

// StopWeatherDeep does so one level deeper.
func StopWeatherDeep() { StopWeather() }

// StopForgotten would miss as well, but nobody calls it.
func StopForgotten() { shop.Orders.Disconnect("forgotten") }

// StopNewsletter hits.
func StopNewsletter() { shop.Orders.Disconnect("newsletter") }

// StopReturns may hit.
func StopReturns() { shop.Returns.Disconnect("weather") }
