// Package gorm does with its library what each check looks for, and beside it what is right.
package gorm

import (
	"net/http"

	"gorm.io/gorm"
)

func stamp(db *gorm.DB) {}

func register(db *gorm.DB) error {
	if err := db.Callback().Create().Before("gorm:create").Register("desk:stamp", stamp); err != nil {
		return err
	}
	return db.Callback().Update().Before("gorm:update").Register("desk:stamp", stamp)
}

func twice(db *gorm.DB) error {
	if err := db.Callback().Delete().Register("desk:twice", stamp); err != nil {
		return err
	}
	return db.Callback().Delete().Register("desk:twice", stamp) // want `^dupconnect: receiver stamp is connected to Delete twice \(uid "desk:twice" is taken; it is called twice\)$`
}

// mistaken spells the name of its callback wrong.
func mistaken(db *gorm.DB) error {
	if err := db.Callback().Query().Register("desk:trace", stamp); err != nil {
		return err
	}
	return db.Callback().Query().Remove("desk:tracer") // want `^uidmatch: no connection of Query has uid "desk:tracer"; did you mean "desk:trace"\?$`
}

// serve registers a callback for each request.
func serve(db *gorm.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := db.Callback().Query().Register("desk:served", func(*gorm.DB) { w.WriteHeader(http.StatusOK) }); err != nil { // want `^dupconnect: receiver function literal is connected to Query per request \(two requests meet; uid "desk:served" is taken; it is called twice\)$`
			panic(err)
		}
	}
}

// registerForgotten is called by nobody.
func registerForgotten(db *gorm.DB) error {
	return db.Callback().Query().Register("desk:forgotten", stamp) // want `^deadconnect: receiver stamp is never connected to Query \(registerForgotten is never called\)$`
}

// Start does all of it.
func Start(db *gorm.DB) {
	_, _, _ = register(db), twice(db), mistaken(db)
	http.HandleFunc("/", serve(db))
}
