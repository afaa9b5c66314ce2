// Package declared says of its functions whether they wait.
package declared

import "net/http"

func fetch(url string) error { // want fetch:`^blocks: net \(net/http.Get\)$`
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// The author's word stops the wait. What is left says only that other goroutines may go on meanwhile.
//
//signalvet:nonblocking the server is in this process
func quick() error { return fetch("http://localhost") } // want quick:`^$`

func viaQuick() error { return quick() } // want viaQuick:`^$`

//signalvet:blocking net
func slow() {} // want slow:`^blocks: net \(slow\)$`

func viaSlow() { slow() } // want viaSlow:`^blocks: net \(slow → slow\)$`
